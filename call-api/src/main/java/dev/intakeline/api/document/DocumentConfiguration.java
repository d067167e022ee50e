package dev.intakeline.api.document;

import dev.intakeline.api.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to the description what every request has in common: the token, and how it is refused. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
  private static final String BEARER = "bearer";

  @Bean
  OpenApiCustomizer whatAllHaveInCommon() {
    return document -> {
      document.setInfo(new Info().title("Intakeline").version("v1"));
      document
          .getComponents()
          .addSecuritySchemes(
              BEARER,
              new SecurityScheme()
                  .type(SecurityScheme.Type.HTTP)
                  .scheme(BEARER)
                  .bearerFormat("JWT"));
      document.addSecurityItem(new SecurityRequirement().addList(BEARER));
      addProblems(document);
    };
  }

  private static void addProblems(OpenAPI document) {
    ModelConverters.getInstance()
        .readAll(Problem.class)
        .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
    document
        .getPaths()
        .values()
        .forEach(path -> path.readOperations().forEach(DocumentConfiguration::addProblem));
  }

  private static void addProblem(Operation operation) {
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("Refused")
                .content(
                    new Content()
                        .addMediaType(
                            Problem.MEDIA_TYPE,
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
  }
}
