package org.cramptriage.assess.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.vocabulary.ImpliedAnswer;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * What written names of medicines say about the questions that follow up the list of medicines: who
 * writes "venlafaxine" need not be asked which other medicine it is. Only exact names count, and
 * what the person answered stays. A list stays partly unknown where the person ticked the kind,
 * too, or a name of the kind does not say which it is; a choice is filled in only where all names
 * agree.
 */
final class ImpliedByNames {

  private final Catalogue catalogue;
  private final List<FollowUp> followUps;
  private final long[] codes;
  private final boolean[] vague;

  /**
   * A question that follows up the list of medicines.
   *
   * @param item its position
   * @param kinds the kinds of medicines that make it due, as bits
   */
  private record FollowUp(int item, boolean several, long kinds) {}

  ImpliedByNames(RulePack pack) {
    this.catalogue = pack.catalogue();
    int list = catalogue.item(pack.item(Role.MEDICINES)).position();
    this.followUps =
        catalogue.items().stream()
            .filter(item -> item.type().isCoded())
            .flatMap(
                item ->
                    pack.skipLogic().of(item.id()).stream()
                        .filter(Condition.AnyOf.class::isInstance)
                        .map(Condition.AnyOf.class::cast)
                        .filter(due -> due.item().equals(catalogue.at(list).id()))
                        .map(due -> followUp(item, catalogue.codes(list, due.codes()))))
            .toList();
    this.codes = new long[followUps.size()];
    this.vague = new boolean[followUps.size()];
  }

  private static FollowUp followUp(Item item, long kinds) {
    return new FollowUp(item.position(), item.type() == ItemType.MULTI_CHOICE, kinds);
  }

  /** Forgets the names of the sheet before. */
  void clear() {
    for (int i = 0; i < codes.length; i++) {
      codes[i] = 0;
      vague[i] = false;
    }
  }

  /**
   * Takes one medicine that was read.
   *
   * @param kinds its kinds, as bits
   */
  void add(MedicineReading.Part part, long kinds) {
    for (int i = 0; i < codes.length; i++) {
      FollowUp followUp = followUps.get(i);
      String id = catalogue.at(followUp.item()).id();
      long said = 0;
      for (ImpliedAnswer answer : part.implied()) {
        said |=
            answer.item().equals(id) ? catalogue.codes(followUp.item(), Set.of(answer.code())) : 0;
      }
      codes[i] |= said;
      if ((kinds & followUp.kinds()) != 0) {
        vague[i] |= said == 0;
      }
    }
  }

  /**
   * Fills in the answers.
   *
   * @param ticked the kinds that the person ticked
   * @param unknown whether the person may take medicines that are neither ticked nor read
   * @return the items that the person had not answered
   */
  Set<Integer> into(CodedSheet sheet, long ticked, boolean unknown) {
    Set<Integer> filledIn = new HashSet<>();
    for (int i = 0; i < codes.length; i++) {
      FollowUp followUp = followUps.get(i);
      int item = followUp.item();
      boolean answered = sheet.state(item) == CodedSheet.ANSWERED;
      if (codes[i] == 0) {
        continue;
      }
      if (sheet.state(item) == CodedSheet.ABSENT) {
        filledIn.add(item);
      }
      if (followUp.several()) {
        boolean rest =
            answered
                ? sheet.isUnknown(item)
                : unknown || vague[i] || (ticked & followUp.kinds()) != 0;
        sheet.codes(item, codes[i] | (answered ? sheet.codes(item) : 0), rest);
      } else if (!answered && !unknown && !vague[i] && Long.bitCount(codes[i]) == 1) {
        sheet.codes(item, codes[i], false);
      }
    }
    return filledIn;
  }
}
