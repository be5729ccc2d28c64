package org.cramptriage.fhir.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The patients that the resources of a chart are about. */
final class Subjects {

  static final String PATIENT = "Patient";

  private final List<ChartResource> resources;
  private final References references;
  private final Map<String, String> urls = new HashMap<>();

  /** Creates the subjects of these resources; the list may still grow. */
  Subjects(List<ChartResource> resources, References references) {
    this.resources = resources;
    this.references = references;
  }

  /** Registers a resource. */
  void add(ChartResource resource) {
    if (resource.type().equals(PATIENT) && !resource.url().isEmpty()) {
      urls.putIfAbsent(resource.id(), resource.url());
    }
  }

  /** The distinct patients that the resources are about. */
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

  /** The patient, or the reference or identifier if the patient is not in the Bundle. */
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

  /** The key of a patient; records with the same id but different dates of birth are two people. */
  private String person(ChartResource patient) {
    return address(patient) + " " + patient.element().textAt("birthDate");
  }

  /** One key for a patient who may be listed twice: with a URL, and with only an id. */
  private String address(ChartResource patient) {
    if (!patient.url().isEmpty() || patient.id().isEmpty()) {
      return patient.url().isEmpty() ? patient.at() : patient.url();
    }
    return urls.getOrDefault(patient.id(), patient.id());
  }

  /**
   * The index at which a patient's id starts in a reference; 0 if it is not a patient reference.
   */
  private static int onServer(String reference) {
    int at = ("/" + reference).lastIndexOf("/" + PATIENT + "/");
    return at < 0 ? 0 : at + PATIENT.length() + 1;
  }

  /** The id of the patient's record; empty if there is none. */
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
