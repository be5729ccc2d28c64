package org.cramptriage.fhir;

import java.util.Collection;

/** The narrative of a resource: its human-readable summary, as XHTML. */
public final class Xhtml {

  private final StringBuilder div =
      new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">");

  /** Adds a heading. */
  public Xhtml heading(String text) {
    return element("h3", text);
  }

  /** Adds a paragraph, unless it is empty. */
  public Xhtml paragraph(String text) {
    return text.isEmpty() ? this : element("p", text);
  }

  /** Adds a list, unless it is empty. */
  public Xhtml list(Collection<String> entries) {
    if (!entries.isEmpty()) {
      div.append("<ul>");
      entries.forEach(entry -> element("li", entry));
      div.append("</ul>");
    }
    return this;
  }

  private Xhtml element(String name, String text) {
    div.append('<').append(name).append('>');
    text.codePoints().forEach(this::escaped);
    div.append("</").append(name).append('>');
    return this;
  }

  private void escaped(int c) {
    switch (c) {
      case '<' -> div.append("&lt;");
      case '>' -> div.append("&gt;");
      case '&' -> div.append("&amp;");
      case '"' -> div.append("&quot;");
      default -> div.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
    }
  }

  /** XML does not allow control characters or unpaired surrogates. */
  private static boolean isAllowed(int c) {
    return c >= 0x20 ? !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF : c == '\n';
  }

  /** The narrative as the value of {@code div}. */
  @Override
  public String toString() {
    return div + "</div>";
  }
}
