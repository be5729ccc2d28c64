package org.cramptriage.pack.chart;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A terminology whose codes are taken from a chart. */
public enum CodeSystem {
  /** Single codes, as input only: SNOMED CT is licensed by country. */
  SNOMED("snomed", "http://snomed.info/sct", "[1-9][0-9]{5,17}"),
  /** Codes or the beginnings of codes, with their point; in the public domain. */
  ICD10CM("icd10cm", "http://hl7.org/fhir/sid/icd-10-cm", "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?"),
  /** Answers of LOINC to a question of LOINC. */
  LOINC("loinc", "http://loinc.org", "(LA)?[0-9]{1,7}-[0-9]"),
  /** Not codes: the whole name of a condition, where no code is known. */
  TEXT("text", "", "[a-z0-9][a-z0-9' -]{2,60}"),
  /** Ingredients of medicines. */
  RXNORM("rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm", "[1-9][0-9]{0,7}"),
  /** Beginnings of codes of medicines, as input only. */
  ATC("atc", "http://www.whocc.no/atc", "[A-Z][0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?");

  private final String key;
  private final String address;
  private final Pattern form;

  CodeSystem(String key, String address, String form) {
    this.key = key;
    this.address = address;
    this.form = Pattern.compile(form);
  }

  /** Its name in the files of the pack. */
  public String key() {
    return key;
  }

  /** Its address in FHIR. */
  public String address() {
    return address;
  }

  /** Whether a text has the form of its codes. */
  public boolean fits(String code) {
    return form.matcher(code).matches();
  }

  /** Whether a listed code includes all codes that begin with it. */
  public boolean byPrefix() {
    return this == ICD10CM || this == ATC;
  }

  /** The system of an address. */
  public static Optional<CodeSystem> of(String address) {
    return Arrays.stream(values())
        .filter(system -> system != TEXT)
        .filter(system -> system.address.equals(address))
        .findFirst();
  }

  /** The system of a name in the files of the pack. */
  public static Optional<CodeSystem> named(String key) {
    return Arrays.stream(values()).filter(system -> system.key.equals(key)).findFirst();
  }
}
