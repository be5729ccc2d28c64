package org.cramptriage.fhir.chart;

import org.cramptriage.assess.ChartSource;

/**
 * A resource of a chart.
 *
 * @param type its type
 * @param at where it stands
 * @param url the full address of its entry; empty if it has none
 * @param element what stands in it
 */
record ChartResource(String type, String at, String url, Element element) {

  /** The id on its server; empty if it has none. */
  String id() {
    return element.textAt("id");
  }

  /** How resources on the same server refer to it. */
  String name() {
    return type + "/" + id();
  }

  /** A reference to a version means the resource all the same. */
  static String withoutVersion(String reference) {
    int version = reference.indexOf("/_history/");
    return version < 0 ? reference : reference.substring(0, version);
  }

  /** This as a source. */
  ChartSource source(String system, String code) {
    return new ChartSource(type, at, system, code);
  }
}
