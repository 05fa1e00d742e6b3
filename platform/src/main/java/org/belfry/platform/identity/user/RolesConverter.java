package org.belfry.platform.identity.user;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the roles in the user's own row, so that a lock on the row guards them too. */
@Converter
public class RolesConverter implements AttributeConverter<Set<String>, String> {
  @Override
  public String convertToDatabaseColumn(Set<String> roles) {
    return String.join(" ", new TreeSet<>(roles));
  }

  @Override
  public Set<String> convertToEntityAttribute(String column) {
    return column.isEmpty() ? Set.of() : Set.of(column.split(" "));
  }
}
