package org.cramptriage.pack.policy;

import static org.cramptriage.questionnaire.ItemType.BOOLEAN;
import static org.cramptriage.questionnaire.ItemType.CHOICE;
import static org.cramptriage.questionnaire.ItemType.INTEGER;
import static org.cramptriage.questionnaire.ItemType.MULTI_CHOICE;
import static org.cramptriage.questionnaire.ItemType.TEXT_LIST;

import org.cramptriage.questionnaire.ItemType;

/** A part that an item plays beyond being tested by rules. */
public enum Role {
  /** The age in years. */
  AGE("age", INTEGER),
  /** The sex that was recorded at birth. */
  SEX("sex", CHOICE),
  /** Whether the person is pregnant. */
  PREGNANCY("pregnancy", CHOICE),
  /** For how many weeks. */
  PREGNANCY_WEEKS("pregnancyWeeks", INTEGER),
  /** Whether the cramp lasts now. */
  IN_PROGRESS("inProgress", BOOLEAN),
  /** The long-term illnesses. */
  CONDITIONS("conditions", MULTI_CHOICE),
  /** The kinds of medicines. */
  MEDICINES("medicines", MULTI_CHOICE),
  /** The names of medicines as the person writes them. */
  MEDICINE_NAMES("medicineNames", TEXT_LIST);

  private final String key;
  private final ItemType type;

  Role(String key, ItemType type) {
    this.key = key;
    this.type = type;
  }

  /** The word in policies.yaml. */
  public String key() {
    return key;
  }

  /** What type of item can play it. */
  public ItemType type() {
    return type;
  }
}
