/**
 * FHIR R4 in and out: the questionnaire as a FHIR Questionnaire ({@code form}), completed
 * questionnaires as QuestionnaireResponses ({@code response}), and assessments as Bundles ({@code
 * result}).
 */
@NullMarked
package org.cramptriage.fhir;

import org.jspecify.annotations.NullMarked;
