package org.belfry.platform.identity.token;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.identity.Scope;

/** Scopes as blank-separated codes. */
@Converter
public class ScopesConverter implements AttributeConverter<Set<Scope>, String> {
  @Override
  public String convertToDatabaseColumn(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
  }

  @Override
  public Set<Scope> convertToEntityAttribute(String column) {
    return Arrays.stream(column.split(" "))
        .flatMap(code -> Scope.granted(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
