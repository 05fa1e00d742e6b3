package org.belfry.platform.identity.user;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the roles in the user's own row, so that a lock on the row guards them too. */
@Converter
public class RolesConverter implements AttributeConverter<@Nullable Set<String>, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Set<String> roles) {
    return roles == null ? null : String.join(" ", new TreeSet<>(roles));
  }

  @Override
  public @Nullable Set<String> convertToEntityAttribute(@Nullable String column) {
    if (column == null) {
      return null;
    }
    return Arrays.stream(column.split(" "))
        .filter(role -> !role.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
