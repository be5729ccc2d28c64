package org.cramptriage.pack.evidence;

/**
 * A source.
 *
 * @param key for example {@code NHS-DVT}
 * @param title its title
 * @param publisher who published it
 * @param year when, as far as known
 * @param url where it was seen; may be empty
 * @param status how much of it was seen
 * @param supports what it supports
 */
public record Reference(
    String key,
    String title,
    String publisher,
    String year,
    String url,
    String status,
    String supports) {}
