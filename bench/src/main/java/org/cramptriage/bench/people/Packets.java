package org.cramptriage.bench.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Names of medicines as people copy them from the packet, by class, from the pack's vocabulary. */
final class Packets {

  private static final String[] STRENGTHS = {
    " 5 mg",
    " 10 mg",
    " 20 mg",
    " 40mg",
    " 100 mg",
    " 500 mg",
    "",
    "",
    " 20 mg once daily",
    " 10mg tablets"
  };
  private static final double MISSPELT = 0.08;
  private static final int SHORTEST_MISSPELT = 6;

  private final Map<String, List<String>> byClass = new HashMap<>();

  Packets(PackFiles files) {
    for (String path : files.in(PackLayout.VOCABULARY, ".yaml")) {
      Object read = new Load(LoadSettings.builder().build()).loadFromString(files.text(path));
      if (read instanceof Map<?, ?> file && file.get("medicines") instanceof List<?> medicines) {
        byClass.put(String.valueOf(file.get("class")), names(medicines));
      }
    }
  }

  private static List<String> names(List<?> medicines) {
    List<String> names = new ArrayList<>();
    for (Object entry : medicines) {
      Map<?, ?> medicine = (Map<?, ?>) entry;
      names.add(String.valueOf(medicine.get("ingredient")));
      if (medicine.get("brands") instanceof List<?> brands) {
        brands.stream().limit(2).forEach(brand -> names.add(String.valueOf(brand)));
      }
    }
    return names;
  }

  /** One name for each class that names are known of. */
  List<String> of(List<?> classes, SplittableRandom random) {
    List<String> lines = new ArrayList<>();
    for (Object drugClass : classes) {
      List<String> names = byClass.getOrDefault(drugClass, List.of());
      if (!names.isEmpty()) {
        lines.add(written(names.get(likely(names.size(), random)), random));
      }
    }
    return lines;
  }

  /** The vocabulary lists the usual medicines of a class first. */
  private static int likely(int size, SplittableRandom random) {
    return Math.min(random.nextInt(size), random.nextInt(size));
  }

  private static String written(String name, SplittableRandom random) {
    String spelt =
        random.nextDouble() < MISSPELT && name.length() >= SHORTEST_MISSPELT
            ? misspelt(name, random)
            : name;
    String first = spelt.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + spelt.substring(1) + STRENGTHS[random.nextInt(STRENGTHS.length)];
  }

  private static String misspelt(String name, SplittableRandom random) {
    int at = 2 + random.nextInt(name.length() - 4);
    char[] letters = name.toCharArray();
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + letters[at] + name.substring(at);
      default -> name.substring(0, at) + letters[at + 1] + letters[at] + name.substring(at + 2);
    };
  }
}
