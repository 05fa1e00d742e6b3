package org.belfry.platform.identity.token;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.belfry.platform.identity.SparkRole;

/** Spark roles by their codes. */
@Converter
public class SparkRoleConverter implements AttributeConverter<SparkRole, String> {
  @Override
  public String convertToDatabaseColumn(SparkRole role) {
    return role.code();
  }

  @Override
  public SparkRole convertToEntityAttribute(String column) {
    return SparkRole.of(column);
  }
}
