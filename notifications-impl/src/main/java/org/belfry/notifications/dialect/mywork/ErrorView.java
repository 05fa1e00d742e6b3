package org.belfry.notifications.dialect.mywork;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/**
 * What went wrong with a request.
 *
 * @param errors by field of the request
 */
@JsonbPropertyOrder({"errorMessages", "errors"})
public record ErrorView(List<String> errorMessages, Map<String, String> errors) {
  static ErrorView of(Problem problem) {
    List<Problem> all = problem.causes().isEmpty() ? List.of(problem) : problem.causes();
    Map<String, String> errors = new LinkedHashMap<>();
    for (Problem one : all) {
      if (one.attributes().get("field") instanceof String field) {
        errors.put(field, one.message());
      }
    }
    return new ErrorView(
        all.stream().map(one -> one.message() + " " + one.remedy()).toList(), errors);
  }
}
