package org.chancery.incoming;

/**
 * How a document was dealt with; one of both is needed.
 *
 * @param reply number and notation of the answer, may be empty
 * @param note what was done, at most 1000 letters, may be empty
 */
public record Completion(String reply, String note) {}
