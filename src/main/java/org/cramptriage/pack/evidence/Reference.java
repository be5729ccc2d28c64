package org.cramptriage.pack.evidence;

import java.time.LocalDate;

/**
 * A source.
 *
 * @param key for example {@code NHS-DVT}
 * @param title its title
 * @param publisher who published it
 * @param year when, as far as known
 * @param url where it was seen; may be empty
 * @param status how much of it was seen
 * @param grade what kind of source it is
 * @param reviewBy the day by which it is to be read again
 * @param supports what it supports
 */
public record Reference(
    String key,
    String title,
    String publisher,
    String year,
    String url,
    String status,
    Grade grade,
    LocalDate reviewBy,
    String supports) {}
