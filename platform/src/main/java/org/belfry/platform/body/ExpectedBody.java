package org.belfry.platform.body;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.belfry.platform.json.UnreadableBody;
import org.jspecify.annotations.Nullable;

/**
 * What a resource method takes as its body.
 *
 * @param form of what kind
 * @param members those that an object may have; null if others are ignored
 */
record ExpectedBody(Form form, @Nullable Members members) {
  private static final String JAX_RS = "jakarta.ws.rs.";

  enum Form {
    /** Bytes, which the method reads itself. */
    ANYTHING,
    /** The fields of an HTML form. */
    FIELDS,
    /** Some JSON. */
    JSON,
    /** JSON that is an object. */
    OBJECT
  }

  /** Empty if the method takes none. */
  static Optional<ExpectedBody> of(Method method, boolean strict) {
    Parameter[] parameters = method.getParameters();
    Optional<Parameter> entity =
        Arrays.stream(parameters).filter(ExpectedBody::isEntity).findFirst();
    if (entity.isEmpty()) {
      boolean hasForm =
          Arrays.stream(parameters)
              .anyMatch(parameter -> parameter.isAnnotationPresent(FormParam.class));
      return hasForm ? Optional.of(new ExpectedBody(Form.FIELDS, null)) : Optional.empty();
    }
    Class<?> type = entity.get().getType();
    return Optional.of(new ExpectedBody(form(type), strict ? members(method, entity.get()) : null));
  }

  boolean isJson() {
    return form == Form.JSON || form == Form.OBJECT;
  }

  /**
   * @throws org.belfry.platform.problem.Problem 400 or 422 if it is something else
   */
  void check(JsonValue body) {
    if (form == Form.OBJECT && !(body instanceof JsonObject)) {
      throw UnreadableBody.notAnObject(body.getValueType());
    }
    if (members != null && body instanceof JsonObject object) {
      members.check(object);
    }
  }

  private static Form form(Class<?> type) {
    if (type == byte[].class) {
      return Form.ANYTHING;
    }
    return type == JsonValue.class ? Form.JSON : Form.OBJECT;
  }

  /** Who changes a resource may send back all that it was answered. */
  private static @Nullable Members members(Method method, Parameter entity) {
    @Nullable MembersOf told = entity.getAnnotation(MembersOf.class);
    Class<?> type = told == null ? entity.getType() : told.value();
    if (!type.isRecord()) {
      return null;
    }
    boolean changes =
        method.isAnnotationPresent(PUT.class) || method.isAnnotationPresent(PATCH.class);
    return changes && method.getReturnType().isRecord()
        ? Members.of(type).and(Members.of(method.getReturnType()))
        : Members.of(type);
  }

  /** The entity is the parameter that no annotation of JAX-RS explains. */
  private static boolean isEntity(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .map(Annotation::annotationType)
        .noneMatch(type -> type.getName().startsWith(JAX_RS));
  }
}
