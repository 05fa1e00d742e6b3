package org.belfry.bench;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.belfry.bench.violations.chicken.Chicken;
import org.belfry.bench.violations.egg.Egg;
import org.junit.jupiter.api.Test;

/** The rule of the shipped modules, which holds here too. */
class PackagesTest {
  private static final ArchRule NO_CYCLES =
      slices().matching("org.belfry.(**)").should().beFreeOfCycles();

  @Test
  void packagesHaveNoCycles() {
    JavaClasses bench =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.belfry.bench");

    assertThat(bench.contain(Bench.class)).isTrue();
    NO_CYCLES.check(bench);
  }

  @Test
  void aCycleOfPackagesIsFound() {
    JavaClasses planted = new ClassFileImporter().importClasses(Chicken.class, Egg.class);

    assertThat(NO_CYCLES.evaluate(planted).hasViolation()).isTrue();
  }
}
