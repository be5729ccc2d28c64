package org.cramptriage.fhir;

import org.cramptriage.pack.RulePack;

/**
 * The addresses under which our FHIR resources are known. They are names, like a link id: nobody
 * has to be able to open them.
 *
 * @param base what they all begin with, without a slash at its end; from pack.yaml
 */
public record FhirNames(String base) {

  /** Units of measure. */
  public static final String UCUM = "http://unitsofmeasure.org";

  /** Why a value is missing: the code system, and the extension that carries its codes. */
  public static final String ABSENT_REASONS =
      "http://terminology.hl7.org/CodeSystem/data-absent-reason";

  /** The extension that says why a value is missing. */
  public static final String ABSENT_REASON =
      "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  /** The names of a pack. */
  public static FhirNames of(RulePack pack) {
    return new FhirNames(pack.settings().fhirBase());
  }

  /** The canonical address of the Questionnaire, without a version. */
  public String questionnaire() {
    return base + "/Questionnaire/leg-cramps";
  }

  /** The code system of the answers to an item. */
  public String answers(String item) {
    return base + "/CodeSystem/" + item;
  }

  /** The code system of the levels of urgency. */
  public String urgency() {
    return base + "/CodeSystem/urgency";
  }

  /** The code system of the rules: findings, advice, contraindications. */
  public String rules() {
    return base + "/CodeSystem/rules";
  }

  /** The identifier system of the ids that responses bring with them. */
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

  /** What a result was worked out by, as an address. */
  public String module() {
    return base + "/rule-pack";
  }
}
