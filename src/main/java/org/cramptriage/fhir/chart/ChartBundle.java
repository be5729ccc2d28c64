package org.cramptriage.fhir.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The resources of a Bundle that a chart is read from; others are passed over. */
final class ChartBundle {

  /** The type of what holds them. */
  static final String TYPE = "Bundle";

  private static final String PATIENT = "Patient";
  private static final Set<String> READ =
      Set.of(
          "Patient",
          "Condition",
          "MedicationRequest",
          "MedicationStatement",
          "Medication",
          "Observation",
          // Only for whom it is about.
          "QuestionnaireResponse");

  private final List<ChartResource> resources = new ArrayList<>();
  private boolean others;
  private boolean history;
  private String timestamp = "";

  /** Reads the Bundle on whose beginning the parser stands. */
  void read(JsonParser json, String name) throws IOException {
    String type = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "resourceType" -> type = Element.read(json).text();
        case "type" -> history |= Element.read(json).text().equals("history");
        case "timestamp" -> timestamp = Element.read(json).text();
        case "entry" -> entries(json, name);
        default -> json.skipChildren();
      }
    }
    others |= !type.equals(TYPE);
  }

  /** Reads the resource on whose beginning the parser stands. */
  void single(JsonParser json, String name) throws IOException {
    add(Element.readIf(json, READ), name, "");
  }

  private void entries(JsonParser json, String name) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        entry(json, name + ".entry[" + i + "].resource");
      } else {
        json.skipChildren();
      }
    }
  }

  private void entry(JsonParser json, String at) throws IOException {
    String url = "";
    Element resource = Element.NOTHING;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("fullUrl")) {
        url = Element.read(json).text();
      } else if (field.equals("resource")) {
        resource = Element.readIf(json, READ);
      } else {
        json.skipChildren();
      }
    }
    add(resource, at, url);
  }

  private void add(Element resource, String at, String url) {
    String resourceType = resource.textAt("resourceType");
    if (READ.contains(resourceType)) {
      resources.add(new ChartResource(resourceType, at, url, resource));
    }
  }

  /** Why nothing may be read from it; empty if something may. */
  Optional<String> refusal() {
    if (others) {
      return Optional.of("is not there; a chart is a Bundle of one patient's resources");
    }
    if (history) {
      return Optional.of("is a history, which holds outdated resources, too; send a search");
    }
    return people().size() > 1
        ? Optional.of("holds the resources of more than one patient; send one at a time")
        : Optional.empty();
  }

  /** Everybody whom the resources are about, once each. */
  private Set<String> people() {
    Set<String> people = new TreeSet<>();
    for (ChartResource resource : resources) {
      String subject = resource.element().at("subject").textAt("reference");
      if (resource.type().equals(PATIENT)) {
        people.add(person(resource));
      } else if (!subject.isEmpty()) {
        people.add(who(ChartResource.withoutVersion(subject)));
      }
    }
    return people;
  }

  /** The patient who is meant, or the reference if that one is not here. */
  private String who(String subject) {
    return resources.stream()
        .filter(one -> one.type().equals(PATIENT) && one.isMeant(subject))
        .map(this::person)
        .findFirst()
        .orElse(subject);
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
    return resources.stream()
        .filter(one -> one.type().equals(PATIENT) && one.id().equals(patient.id()))
        .map(ChartResource::url)
        .filter(url -> !url.isEmpty())
        .findFirst()
        .orElse(patient.id());
  }

  /** Where the id begins that a patient has on a server; 0 if the reference names none. */
  private static int onServer(String reference) {
    int at = ("/" + reference).lastIndexOf("/" + PATIENT + "/");
    return at < 0 ? 0 : at + PATIENT.length() + 1;
  }

  /** The resources, in their order. */
  List<ChartResource> resources() {
    return List.copyOf(resources);
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

  /** When the Bundle was made; empty if it does not say. */
  String timestamp() {
    return timestamp;
  }
}
