package org.belfry.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class BodyAdmissionTest {
  private final BodyAdmission admission = new BodyAdmission(3, 2);

  @Test
  void aCallerHasItsPartAndOthersHaveTheRest() {
    admission.enter("alice");
    admission.enter("alice");
    assertThat(refusal("alice").status()).isEqualTo(429);
    admission.enter("bob");
    assertThat(refusal("bob").status()).isEqualTo(503);
    assertThat(refusal("carol").status()).isEqualTo(503);
  }

  @Test
  void aPlaceThatIsGivenBackIsThereForTheNext() {
    admission.enter("alice");
    admission.enter("alice");
    assertThat(refusal("alice").status()).isEqualTo(429);
    admission.exit("alice");
    admission.enter("alice");
    admission.enter("bob");
    assertThat(refusal("bob").status()).isEqualTo(503);
    admission.exit("alice");
    admission.enter("bob");
  }

  private TooManyBodies refusal(String caller) {
    return assertThatExceptionOfType(TooManyBodies.class)
        .isThrownBy(() -> admission.enter(caller))
        .actual();
  }
}
