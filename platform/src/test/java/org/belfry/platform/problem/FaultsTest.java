package org.belfry.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Faults faults = new Faults();

  @Test
  void aRightRequestGoesOn() {
    assertThat(faults.required("name", "Alice", 5)).isEqualTo("Alice");

    assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void aSingleFaultIsToldAsItself() {
    faults.required("name", " ", 5);

    Problem problem = catchThrowableOfType(Problem.class, faults::throwIfAny);

    assertThat(problem.type()).isEqualTo("fieldRequired");
    assertThat(problem.message()).isEqualTo("name is required, but it is missing.");
  }

  @Test
  void ofThousandsAHundredAreMadeAndAllAreCounted() {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 30_000; i++) {
      faults.add(() -> InvalidField.missing("field" + made.incrementAndGet()));
    }

    Problem problem = catchThrowableOfType(Problem.class, faults::throwIfAny);

    assertThat(made).hasValue(100);
    assertThat(problem.causes()).hasSize(100);
    assertThat(problem.attributes()).containsEntry("faults", 30_000);
  }

  @Test
  void severalFaultsAreToldTogetherInTheirOrder() {
    faults.required("name", null, 5);
    faults.required("domain", "too long", 5);

    Problem problem = catchThrowableOfType(Problem.class, faults::throwIfAny);

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.causes())
        .extracting(Problem::message)
        .containsExactly(
            "name is required, but it is missing.",
            "domain has at most 5 characters, but it is \"too l…\".");
  }
}
