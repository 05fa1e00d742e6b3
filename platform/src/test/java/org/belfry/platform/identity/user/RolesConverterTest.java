package org.belfry.platform.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.belfry.platform.identity.Role;
import org.junit.jupiter.api.Test;

class RolesConverterTest {
  private final RolesConverter converter = new RolesConverter();

  @Test
  void rolesAreReadAsTheyWereWritten() {
    assertThat(converter.convertToDatabaseColumn(Role.ALL)).isEqualTo("ADMINISTRATOR WORKER");
    assertThat(converter.convertToEntityAttribute("ADMINISTRATOR WORKER")).isEqualTo(Role.ALL);
    assertThat(converter.convertToDatabaseColumn(Set.of())).isEmpty();
    assertThat(converter.convertToEntityAttribute("")).isEmpty();
    assertThat(converter.convertToDatabaseColumn(null)).isNull();
    assertThat(converter.convertToEntityAttribute(null)).isNull();
  }

  @Test
  void aColumnThatNamesARoleTwiceIsRead() {
    assertThat(converter.convertToEntityAttribute("a WORKER a  b"))
        .containsExactlyInAnyOrder("a", "b", "WORKER");
  }
}
