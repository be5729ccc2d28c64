package org.cramptriage.assess.transitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;

/** Subgroups of people for which the effect of a rule change is reported separately. */
public enum Subgroup {
  /** Under 16 years. */
  AGE_UNDER_16("under 16 years"),
  /** 16 to 39 years. */
  AGE_16_TO_39("16 to 39 years"),
  /** 40 to 64 years. */
  AGE_40_TO_64("40 to 64 years"),
  /** 65 to 79 years. */
  AGE_65_TO_79("65 to 79 years"),
  /** 80 years and more. */
  AGE_80_AND_MORE("80 years and more"),
  /** No age. */
  AGE_OPEN("age not given"),
  /** Female at birth. */
  FEMALE("female at birth"),
  /** Male at birth. */
  MALE("male at birth"),
  /** Another answer or none. */
  SEX_OPEN("another or no answer on sex"),
  /** Pregnant, perhaps pregnant, or just after birth. */
  PREGNANT("pregnant, perhaps, or just after birth"),
  /** Diabetes. */
  DIABETES("diabetes"),
  /** Kidney disease or dialysis. */
  KIDNEY("kidney disease or dialysis"),
  /** Heart failure or narrow heart arteries. */
  HEART("heart failure or coronary disease"),
  /** Poor blood flow in the legs. */
  ARTERIES("poor blood flow in the legs"),
  /** Liver disease. */
  LIVER("liver disease"),
  /** A disease of nerves or spine. */
  NERVES("disease of nerves or spine"),
  /** No long-term illness among those asked for. */
  NO_ILLNESS("no illness ticked"),
  /** Not answered, or not known. */
  ILLNESS_OPEN("illnesses not given");

  private static final Map<Subgroup, List<String>> TICKED =
      Map.of(
          DIABETES, List.of("diabetes"),
          KIDNEY, List.of("kidney-disease", "dialysis"),
          HEART, List.of("heart-failure", "coronary-disease"),
          ARTERIES, List.of("peripheral-artery-disease"),
          LIVER, List.of("liver-disease"),
          NERVES,
              List.of(
                  "neuropathy",
                  "spinal-stenosis",
                  "sciatica-disc",
                  "motor-neurone-disease",
                  "parkinsons"),
          NO_ILLNESS, List.of("none"));
  private static final int[] BANDS = {16, 40, 65, 80};

  private final String words;

  Subgroup(String words) {
    this.words = words;
  }

  /** The subgroup in plain words. */
  public String words() {
    return words;
  }

  /** The subgroup as a word in JSON, for example {@code age-65-to-79}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether these bits include this subgroup. */
  public boolean isIn(long subgroups) {
    return (subgroups & bit()) != 0;
  }

  private long bit() {
    return 1L << ordinal();
  }

  /** The subgroups of a person, as bits. */
  static long of(RulePack pack, Questionnaire person) {
    Map<String, RawAnswer> answers = person.answers();
    RawAnswer conditions = answers.get(pack.item(Role.CONDITIONS));
    long subgroups =
        age(answers.get(pack.item(Role.AGE))).bit()
            | sex(text(answers.get(pack.item(Role.SEX)))).bit();
    boolean pregnant =
        List.of("pregnant", "possible", "postpartum-6w")
            .contains(text(answers.get(pack.item(Role.PREGNANCY))));
    subgroups |= pregnant ? PREGNANT.bit() : 0;
    if (!(conditions instanceof RawAnswer.Several several)) {
      return subgroups | ILLNESS_OPEN.bit();
    }
    List<String> codes = several.values().stream().map(Subgroup::text).toList();
    for (Map.Entry<Subgroup, List<String>> entry : TICKED.entrySet()) {
      boolean ticked = entry.getValue().stream().anyMatch(codes::contains);
      subgroups |= ticked ? entry.getKey().bit() : 0;
    }
    return subgroups | (codes.contains("unknown") || codes.isEmpty() ? ILLNESS_OPEN.bit() : 0);
  }

  private static String text(@org.jspecify.annotations.Nullable RawAnswer answer) {
    return answer instanceof RawAnswer.Text text ? text.text() : "";
  }

  private static Subgroup sex(String code) {
    return code.equals("female") ? FEMALE : code.equals("male") ? MALE : SEX_OPEN;
  }

  private static Subgroup age(@org.jspecify.annotations.Nullable RawAnswer answer) {
    if (!(answer instanceof RawAnswer.Numeral years)) {
      return AGE_OPEN;
    }
    int band = 0;
    for (int from : BANDS) {
      band += years.value().compareTo(BigDecimal.valueOf(from)) >= 0 ? 1 : 0;
    }
    return values()[band];
  }
}
