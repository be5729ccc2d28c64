package org.cramptriage.pack.lint;

import java.util.Map;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.problem.HiddenCharacters;
import org.cramptriage.pack.problem.Problems;

/** Characters that nobody sees, in names and contents of files: what is read is what is there. */
record CharacterLint(PackFiles files, Problems problems) {

  void check() {
    for (Map.Entry<String, String> file : files.byPath().entrySet()) {
      HiddenCharacters.in(file.getKey())
          .ifPresent(hidden -> problems.add(file.getKey(), 0, "its name has " + hidden.text()));
      int line = 1;
      String text = file.getValue();
      int from = 0;
      while (from < text.length()) {
        int end = text.indexOf('\n', from);
        end = end < 0 ? text.length() : end;
        int number = line;
        HiddenCharacters.in(text, from, end)
            .ifPresent(hidden -> problems.add(file.getKey(), number, "has " + hidden.text()));
        from = end + 1;
        line++;
      }
    }
  }
}
