package org.cramptriage.fhir.chart;

import org.cramptriage.assess.ChartSource;

/**
 * A resource of a chart.
 *
 * @param type its type
 * @param at its path in the Bundle
 * @param url the {@code fullUrl} of its entry; empty if it has none
 * @param element its content
 */
record ChartResource(String type, String at, String url, Element element) {

  /** The logical id; empty if it has none. */
  String id() {
    return element.textAt("id");
  }

  /** The relative reference to it. */
  String name() {
    return type + "/" + id();
  }

  /** A reference without the version: a reference to a version points to the resource, too. */
  static String withoutVersion(String reference) {
    int version = reference.indexOf("/_history/");
    return version < 0 ? reference : reference.substring(0, version);
  }

  /** The source of a statement that is read from this resource. */
  ChartSource source(String system, String code) {
    return new ChartSource(type, at, system, code);
  }
}
