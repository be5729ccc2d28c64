package org.cramptriage.fhir.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whom the resources of a chart are about. */
final class Subjects {

  static final String PATIENT = "Patient";

  private final List<ChartResource> resources;
  private final References references;
  private final Map<String, String> urls = new HashMap<>();

  /** Of these resources, which may still grow. */
  Subjects(List<ChartResource> resources, References references) {
    this.resources = resources;
    this.references = references;
  }

  /** Takes note of a resource. */
  void add(ChartResource resource) {
    if (resource.type().equals(PATIENT) && !resource.url().isEmpty()) {
      urls.putIfAbsent(resource.id(), resource.url());
    }
  }

  /** Everybody whom the resources are about, once each. */
  Set<String> people() {
    Set<String> people = new TreeSet<>();
    for (ChartResource resource : resources) {
      Element subject = resource.element().at("subject");
      if (resource.type().equals(PATIENT)) {
        people.add(person(resource));
      } else if (subject.has("reference") || subject.has("identifier")) {
        people.add(who(subject));
      }
    }
    return people;
  }

  /** The patient who is meant, or the reference or identifier if that one is not here. */
  private String who(Element subject) {
    String reference = ChartResource.withoutVersion(subject.textAt("reference"));
    Element identifier = subject.at("identifier");
    return reference.isEmpty()
        ? references
            .identified(PATIENT, identifier)
            .map(this::person)
            .orElse(References.identifier(identifier))
        : references.find(PATIENT, reference).map(this::person).orElse(reference);
  }

  /** Who somebody is; records of one id that differ in the date of birth are of two people. */
  private String person(ChartResource patient) {
    return address(patient) + " " + patient.element().textAt("birthDate");
  }

  /** One name for a patient who may stand here twice: with an address, and with an id alone. */
  private String address(ChartResource patient) {
    if (!patient.url().isEmpty() || patient.id().isEmpty()) {
      return patient.url().isEmpty() ? patient.at() : patient.url();
    }
    return urls.getOrDefault(patient.id(), patient.id());
  }

  /** Where the id begins that a patient has on a server; 0 if the reference names none. */
  private static int onServer(String reference) {
    int at = ("/" + reference).lastIndexOf("/" + PATIENT + "/");
    return at < 0 ? 0 : at + PATIENT.length() + 1;
  }

  /** The id of the patient's record; empty if none is named. */
  String patient() {
    return resources.stream().flatMap(one -> idOfPatient(one).stream()).findFirst().orElse("");
  }

  private Optional<String> idOfPatient(ChartResource resource) {
    if (resource.type().equals(PATIENT)) {
      return Optional.of(resource.id()).filter(id -> !id.isEmpty());
    }
    String subject =
        ChartResource.withoutVersion(resource.element().at("subject").textAt("reference"));
    return onServer(subject) == 0
        ? Optional.empty()
        : Optional.of(subject.substring(onServer(subject)));
  }
}
