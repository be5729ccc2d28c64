package org.cramptriage.bench.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cramptriage.questionnaire.Item;

/** How one item is answered by people who have something in common. */
sealed interface AnswerDistribution {

  /** Draws an answer. */
  Object draw(SplittableRandom random);

  /** A yes for so many in a hundred. */
  record Yes(double percent) implements AnswerDistribution {
    @Override
    public Object draw(SplittableRandom random) {
      return random.nextDouble(100) < percent;
    }
  }

  /** One of the codes, by weight. */
  record One(Map<String, Double> weights) implements AnswerDistribution {
    @Override
    public Object draw(SplittableRandom random) {
      double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
      double left = random.nextDouble(all);
      String last = "";
      for (Map.Entry<String, Double> entry : weights.entrySet()) {
        last = entry.getKey();
        left -= entry.getValue();
        if (left < 0) {
          break;
        }
      }
      return last;
    }
  }

  /**
   * Any of the codes, each for so many in a hundred.
   *
   * @param percents by code
   * @param otherwise what those say who tick nothing
   */
  record Several(Map<String, Double> percents, String otherwise) implements AnswerDistribution {

    @Override
    public Object draw(SplittableRandom random) {
      List<String> ticked = new ArrayList<>();
      percents.forEach(
          (code, percent) -> {
            if (random.nextDouble(100) < percent) {
              ticked.add(code);
            }
          });
      ticked.remove(Item.NONE);
      return ticked.isEmpty() ? List.of(otherwise) : ticked;
    }

    /** The same with other shares of some codes. */
    Several changedBy(Several more) {
      Map<String, Double> changed = new LinkedHashMap<>(percents);
      changed.putAll(more.percents);
      return new Several(changed, otherwise);
    }
  }

  /** A number with a usual value, fewer to both sides, in steps. */
  record Number(double low, double usual, double high, double step) implements AnswerDistribution {
    @Override
    public Object draw(SplittableRandom random) {
      double at = random.nextDouble();
      double turn = high == low ? 1 : (usual - low) / (high - low);
      double value =
          at < turn
              ? low + Math.sqrt(at * (high - low) * (usual - low))
              : high - Math.sqrt((1 - at) * (high - low) * (high - usual));
      return Math.round(value / step) * (1000 * step) / 1000;
    }
  }
}
