package org.cramptriage.fhir.chart;

import java.util.List;

/** Small charts for tests: resources of one patient in a Bundle. */
public final class Charts {

  private static final String STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical";

  private Charts() {}

  /** A Bundle of these resources. */
  public static String bundle(String... resources) {
    List<String> entries =
        List.of(resources).stream().map(one -> "{\"resource\":" + one + "}").toList();
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
        + String.join(",", entries)
        + "]}";
  }

  /** The patient. */
  public static String patient(String more) {
    return "{\"resourceType\":\"Patient\",\"id\":\"p1\"" + more + "}";
  }

  /** A coding. */
  public static String coding(String system, String code) {
    return "{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}";
  }

  /** An active condition. */
  public static String condition(String system, String code) {
    return condition(coding(system, code), "active", "");
  }

  /** A condition in a state. */
  public static String condition(String coding, String state, String more) {
    return "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/p1\"},"
        + "\"clinicalStatus\":{\"coding\":["
        + coding(STATUS, state)
        + "]},\"code\":{\"coding\":["
        + coding
        + "]}"
        + more
        + "}";
  }

  /** An active order of a medicine. */
  public static String order(String medicine) {
    return order(medicine, "\"status\":\"active\",\"intent\":\"order\"");
  }

  /** An order of a medicine. */
  public static String order(String medicine, String state) {
    return "{\"resourceType\":\"MedicationRequest\",\"subject\":{\"reference\":\"Patient/p1\"},"
        + state
        + ","
        + medicine
        + "}";
  }

  /** A medicine by its code. */
  public static String coded(String coding) {
    return "\"medicationCodeableConcept\":{\"coding\":[" + coding + "]}";
  }

  /** A medicine by its name. */
  public static String named(String name) {
    return "\"medicationCodeableConcept\":{\"text\":\"" + name + "\"}";
  }
}
