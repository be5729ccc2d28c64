package org.cramptriage.fhir.chart;

/**
 * A part of a chart, as it was sent.
 *
 * @param name its name in messages, such as {@code prefetch.conditions}
 * @param type its {@code resourceType}: a Bundle or a single resource
 * @param bytes JSON in UTF-8
 * @param from the index of its first byte
 * @param to the index after its last byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ChartDocument(String name, String type, byte[] bytes, int from, int to) {}
