package org.cramptriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.pack.PackFiles;

/** The small pack with parts that only some people read in every kind of text. */
public final class PackWithParts {

  private static final String RED_FLAGS = "red-flags/";

  private PackWithParts() {}

  /** All its files. */
  public static PackFiles files() {
    return edited(
        edit(
            RED_FLAGS + "long-cramps/texts.yaml",
            "  title: Cramp that lasted over 10 minutes\n",
            "  title: Cramp that lasted over 10 minutes{if sign.weakness=sudden}, with a leg that"
                + " became weak{/if}\n  short: \"Book a visit within 3 days{if sign.cannot-walk=yes} and rest the"
                + " leg{/if}. If it gets worse, call {emergency-number}.\"\n  does: [call]\n"
                + "  forbids: [massage, wait]\n"),
        edit(
            RED_FLAGS + "long-cramps/texts.yaml",
            "reason: Most cramps end sooner. A doctor should look for a cause.",
            "reason: \"{if lifestyle.smoking=no}Most cramps end sooner. {/if}A doctor should look"
                + " for a cause.\""),
        edit(
            RED_FLAGS + "thrombosis/texts.yaml",
            " You may need a scan.",
            "{if medication.list=anticoagulant} Name your blood thinner.{/if}{if RF-003} Say that"
                + " \"it\" lasted long.{/if}"),
        edit(
            RED_FLAGS + "alcohol/texts.yaml",
            "Say how much you drink.",
            "Say how much you drink.{if lifestyle.alcohol-drinks-per-week>=50} Someone should stay"
                + " with you, and {emergency-number} can help.{/if}"),
        edit(
            "risk-factors/night/texts.yaml",
            "Cramps at night or at rest, cause often not known",
            "Cramps at night{if episode.context=resting} or at rest{/if}, cause often not known"),
        edit(
            "contraindications/leg/texts.yaml",
            "because: your leg is weak",
            "because: your leg is weak{if derived.exercise-change-percent>=50} after much more"
                + " exercise{/if}"),
        edit(
            "contraindications/other-illness/texts.yaml",
            "you drink a lot of alcohol (over 21 drinks a week)",
            "you drink a lot of alcohol{if RF-061} (over 21 drinks a week){/if}"),
        edit(
            "advice/during-a-cramp/texts.yaml",
            "  title: Calf stretch\n",
            "  title: Calf stretch{if person.pregnancy-status=pregnant} while pregnant{/if}\n"),
        edit(
            "advice/bedtime/texts.yaml",
            " Stop if it hurts.",
            "{if sign.calf-tender=yes} Stop if it hurts.{/if}{if CI-WEAK} Ask someone to help.{/if}"),
        edit("advice/after-a-cramp/after-a-cramp.drl", "@rank(50)", "@rank(5)"),
        edit(
            "advice/after-a-cramp/texts.yaml",
            "    The muscle can stay sore",
            "    {if sign.muscle-tense=yes}Gently. {/if}The muscle can stay sore"),
        edit(
            "advice/after-a-cramp/texts.yaml",
            "  area: any\n",
            "  audience: clinician\n  does: [painkiller]\n  area: any\n"));
  }

  /** Writes all its files below this folder. */
  public static void copyTo(Path folder) {
    SmallPack.copy(files(), folder);
  }

  private record Edit(String file, String old, String now) {}

  private static Edit edit(String file, String old, String now) {
    return new Edit(file, old, now);
  }

  /** The small pack with one text replaced. */
  public static PackFiles with(String file, String old, String now) {
    return edited(edit(file, old, now));
  }

  private static PackFiles edited(Edit... edits) {
    Map<String, String> files = new TreeMap<>(SmallPack.files().byPath());
    for (Edit edit : edits) {
      String text = files.get(edit.file());
      assertThat(text).as(edit.file()).contains(edit.old());
      files.put(edit.file(), text.replace(edit.old(), edit.now()));
    }
    return new PackFiles(files);
  }
}
