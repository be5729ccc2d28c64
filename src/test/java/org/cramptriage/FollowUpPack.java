package org.cramptriage;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;

/**
 * The small pack with the calming items, the raising item and the rules of {@code
 * src/test/packs/follow-ups}. Facts are part of the program, so only a test class with {@link
 * WithFollowUps} can load it.
 */
public final class FollowUpPack {

  private FollowUpPack() {}

  /** All its files. */
  public static PackFiles files() {
    Map<String, String> files = new TreeMap<>(SmallPack.files().byPath());
    PackFiles.in(Path.of("src/test/packs/follow-ups"))
        .byPath()
        .forEach(
            (path, text) -> {
              if (path.startsWith("red-flags/")) {
                files.put(path, text);
              }
            });
    files.put(PackLayout.QUESTIONNAIRE, questionnaire());
    return new PackFiles(files);
  }

  /** Triage by this pack. */
  public static CrampTriage triage() {
    return Loaded.TRIAGE;
  }

  /** The questionnaire with the items of the follow-ups at its end. */
  static String questionnaire() {
    Map<String, String> added = PackFiles.in(Path.of("src/test/packs/follow-ups")).byPath();
    String shipped = SmallPack.files().byPath().get(PackLayout.QUESTIONNAIRE);
    return shipped.replaceFirst("(?m)^facts:\n", "$0" + added.get("facts.yaml"))
        + added.get("items.yaml");
  }

  /** Read when first used: JUnit makes an instance of each test class in the program as it is. */
  private static final class Loaded {
    static final CrampTriage TRIAGE = CrampTriage.load(files());
  }
}
