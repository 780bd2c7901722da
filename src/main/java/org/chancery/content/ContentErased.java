package org.chancery.content;

/**
 * What a file says is forgotten, because its content was disposed of; published inside the transaction that forgets it.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ContentErased(String sha256) {}
