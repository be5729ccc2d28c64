package org.cramptriage.fhir.response;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a resource, as FHIRPath writes it: {@code
 * QuestionnaireResponse.item[3].answer[0]}.
 *
 * @param parent the element around it; null for the resource itself
 * @param name the name of the element
 * @param index its place among others of that name, from 0; -1 if there can be only one
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
