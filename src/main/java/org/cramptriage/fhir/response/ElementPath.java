package org.cramptriage.fhir.response;

import org.jspecify.annotations.Nullable;

/**
 * The path of an element in a resource, in FHIRPath notation: {@code
 * QuestionnaireResponse.item[3].answer[0]}.
 *
 * @param parent the enclosing element; null for the resource itself
 * @param name the name of the element
 * @param index its index in an array, from 0; -1 if it is not in an array
 */
record ElementPath(@Nullable ElementPath parent, String name, int index) {

  static ElementPath resource(String name) {
    return new ElementPath(null, name, -1);
  }

  ElementPath element(String child) {
    return new ElementPath(this, child, -1);
  }

  ElementPath element(String child, int at) {
    return new ElementPath(this, child, at);
  }

  @Override
  public String toString() {
    String before = parent == null ? "" : parent + ".";
    return before + name + (index < 0 ? "" : "[" + index + "]");
  }
}
