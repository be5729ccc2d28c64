package org.cramptriage.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** HAPI's validator with our Questionnaire and code systems at hand. */
final class Validator {

  static final FhirContext R4 = FhirContext.forR4();

  private final FhirValidator validator;

  /** Our own resources by their canonical addresses, with and without a version. */
  private static final class Ours implements IValidationSupport {

    private final Map<String, IBaseResource> byUrl = new HashMap<>();

    void add(MetadataResource resource) {
      byUrl.put(resource.getUrl(), resource);
      byUrl.put(resource.getUrl() + "|" + resource.getVersion(), resource);
    }

    @Override
    public FhirContext getFhirContext() {
      return R4;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String url) {
      IBaseResource found = byUrl.get(url);
      return found != null && (type == null || type.isInstance(found)) ? (T) found : null;
    }

    @Override
    public @Nullable IBaseResource fetchCodeSystem(String url) {
      return byUrl.get(url);
    }

    @Override
    public boolean isCodeSystemSupported(ValidationSupportContext context, String url) {
      return byUrl.containsKey(url);
    }
  }

  Validator(String questionnaire, String codeSystems) {
    Ours ours = new Ours();
    ours.add(R4.newJsonParser().parseResource(Questionnaire.class, questionnaire));
    R4.newJsonParser().parseResource(Bundle.class, codeSystems).getEntry().stream()
        .map(entry -> (MetadataResource) entry.getResource())
        .forEach(ours::add);
    ValidationSupportChain chain =
        new ValidationSupportChain(
            ours,
            new DefaultProfileValidationSupport(R4),
            new CommonCodeSystemsTerminologyService(R4),
            new InMemoryTerminologyServerValidationSupport(R4));
    FhirInstanceValidator instance = new FhirInstanceValidator(chain);
    instance.setAnyExtensionsAllowed(false);
    validator = R4.newValidator().registerValidatorModule(instance);
  }

  /** What is to be said about a resource, without mere information. */
  List<SingleValidationMessage> problems(String json) {
    return validator.validateWithResult(json).getMessages().stream()
        .filter(message -> message.getSeverity() != ca.uhn.fhir.validation.ResultSeverityEnum.INFORMATION)
        .toList();
  }

  /** Everything there is to be said about a resource. */
  List<SingleValidationMessage> all(String json) {
    return validator.validateWithResult(json).getMessages();
  }
}
