package org.cramptriage.fhir.chart;

/**
 * A part of a chart as it was sent.
 *
 * @param name what it is called in messages, such as {@code prefetch.conditions}
 * @param type its {@code resourceType}: a Bundle, or a resource by itself
 * @param bytes JSON in UTF-8
 * @param from its first byte
 * @param to the byte behind its last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ChartDocument(String name, String type, byte[] bytes, int from, int to) {}
