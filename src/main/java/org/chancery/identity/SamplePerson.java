package org.chancery.identity;

import java.util.List;

/**
 * An invented person of demo mode, as whom anyone may sign in.
 *
 * @param key such as {@code officer-tokyo}
 * @param person the account
 * @param assignments roles; empty for applicants
 */
public record SamplePerson(String key, Person person, List<Assignment> assignments) {}
