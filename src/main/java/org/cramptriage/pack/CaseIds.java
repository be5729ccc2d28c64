package org.cramptriage.pack;

import java.util.Set;
import java.util.TreeSet;

/** The ids of the worked cases that stand beside the rules. */
final class CaseIds {

  private CaseIds() {}

  /** The ids in all files of {@code cases/}, sorted. */
  static Set<String> in(PackFiles files, Problems problems) {
    Set<String> ids = new TreeSet<>();
    for (String file : files.in("cases", ".yaml")) {
      Yaml.of(files, file, problems).children("cases").forEach(c -> ids.add(c.textOr("id", "")));
    }
    return ids;
  }
}
