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
  private String type = "";
  private String bundleType = "";
  private String timestamp = "";

  /** Reads the object on whose beginning the parser stands. */
  void read(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "resourceType" -> type = Element.read(json).text();
        case "type" -> bundleType = Element.read(json).text();
        case "timestamp" -> timestamp = Element.read(json).text();
        case "entry" -> entries(json);
        default -> json.skipChildren();
      }
    }
  }

  private void entries(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        entry(json, "Bundle.entry[" + i + "].resource");
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
    String resourceType = resource.textAt("resourceType");
    if (READ.contains(resourceType)) {
      resources.add(new ChartResource(resourceType, at, url, resource));
    }
  }

  /** Why nothing may be read from it; empty if something may. */
  Optional<String> refusal() {
    if (!type.equals("Bundle")) {
      return Optional.of("is not there; a chart is a Bundle of one patient's resources");
    }
    if (bundleType.equals("history")) {
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
      if (resource.type().equals("Patient")) {
        people.add(resource.at());
      } else {
        String subject = resource.element().at("subject").textAt("reference");
        if (!subject.isEmpty()) {
          people.add(who(subject));
        }
      }
    }
    return people;
  }

  /** The place of the patient who is meant, or the reference if that one is not in the Bundle. */
  private String who(String subject) {
    return resources.stream()
        .filter(one -> one.type().equals("Patient") && one.isMeant(subject))
        .map(ChartResource::at)
        .findFirst()
        .orElse(subject);
  }

  /** The resources, in their order. */
  List<ChartResource> resources() {
    return List.copyOf(resources);
  }

  /** The id of the patient's record; empty if it has none. */
  String patient() {
    return resources.stream()
        .filter(one -> one.type().equals("Patient"))
        .map(ChartResource::id)
        .findFirst()
        .orElse("");
  }

  /** When the Bundle was made; empty if it does not say. */
  String timestamp() {
    return timestamp;
  }
}
