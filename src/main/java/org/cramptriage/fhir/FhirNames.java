package org.cramptriage.fhir;

import org.cramptriage.pack.RulePack;

/**
 * The canonical URLs of the project's FHIR resources. They are identifiers and need not resolve.
 *
 * @param base what they all begin with, without a slash at its end; from pack.yaml
 */
public record FhirNames(String base) {

  /** Units of measure. */
  public static final String UCUM = "http://unitsofmeasure.org";

  /** The code system of the reasons why a value is missing. */
  public static final String ABSENT_REASONS =
      "http://terminology.hl7.org/CodeSystem/data-absent-reason";

  /** The extension that says why a value is missing. */
  public static final String ABSENT_REASON =
      "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  /** The names for a rule pack. */
  public static FhirNames of(RulePack pack) {
    return new FhirNames(pack.settings().fhirBase());
  }

  /** The canonical URL of the Questionnaire, without a version. */
  public String questionnaire() {
    return base + "/Questionnaire/leg-cramps";
  }

  /** The code system of the answers to an item. */
  public String answers(String item) {
    return base + "/CodeSystem/" + item;
  }

  /** The code system of the urgency levels. */
  public String urgency() {
    return base + "/CodeSystem/urgency";
  }

  /** The code system of the rules: findings, advice and contraindications. */
  public String rules() {
    return base + "/CodeSystem/rules";
  }

  /** The identifier system of the ids in responses. */
  public String responseIds() {
    return base + "/sid/questionnaire";
  }

  /** The identifier system of results. */
  public String resultIds() {
    return base + "/sid/result";
  }

  /** The identifier system of rule packs, by their content hash. */
  public String packs() {
    return base + "/sid/rule-pack";
  }

  /** The URI of the module that computes the results. */
  public String module() {
    return base + "/rule-pack";
  }
}
