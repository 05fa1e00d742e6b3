package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.belfry.notifications.SaysMoreThanLanguage;
import org.belfry.platform.identity.violations.LoadsInsideACache;
import org.belfry.platform.violations.DependsOnContext;
import org.belfry.platform.violations.DependsOnWeb;
import org.belfry.webhooks.violations.ApplicationWithoutReader;
import org.belfry.webhooks.violations.AsksTheConnectionWhoCalls;
import org.belfry.webhooks.violations.AsksTheSystemForTheTime;
import org.belfry.webhooks.violations.BeanOfEnterprise;
import org.belfry.webhooks.violations.DependsOnDelivery;
import org.belfry.webhooks.violations.DependsOnDialect;
import org.belfry.webhooks.violations.DependsOnFeatureOfInbox;
import org.belfry.webhooks.violations.DependsOnOtherContext;
import org.belfry.webhooks.violations.DependsOnVendor;
import org.belfry.webhooks.violations.MakesAbsoluteUris;
import org.belfry.webhooks.violations.OpenByOversight;
import org.belfry.webhooks.violations.ReadsTheBodyItself;
import org.belfry.webhooks.violations.RuleWithNeeds;
import org.belfry.webhooks.violations.SomethingManager;
import org.belfry.webhooks.violations.TransactionInResource;
import org.belfry.webhooks.violations.UnlistedSettings;
import org.belfry.webhooks.violations.WaitsForAnAnswer;
import org.belfry.webhooks.violations.chicken.Chicken;
import org.belfry.webhooks.violations.egg.Egg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  /** Everything but the launcher and its listener, the modules that know their server. */
  private static final JavaClasses BELFRY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/org/belfry/launcher/"))
          .withImportOption(location -> !location.contains("/org/belfry/listener/"))
          .importPackages("org.belfry");

  static Stream<Arguments> rulesAndViolations() {
    return Stream.of(
        Arguments.of(Rules.contextsNeverSeeEachOther(), DependsOnOtherContext.class),
        Arguments.of(Rules.contextsNeverSeeEachOther(), DependsOnFeatureOfInbox.class),
        Arguments.of(Rules.thePublishedLanguageSeesNothingOfBelfry(), SaysMoreThanLanguage.class),
        Arguments.of(Rules.platformSeesNoContext(), DependsOnContext.class),
        Arguments.of(Rules.nothingSeesTheCompositionRoot(), DependsOnWeb.class),
        Arguments.of(Rules.featuresNeverImportADialect(), DependsOnDialect.class),
        Arguments.of(Rules.onlyDeliverySeesDelivery(), DependsOnDelivery.class),
        Arguments.of(Rules.noVendorClasses(), DependsOnVendor.class),
        Arguments.of(RequestRules.everyResourceMethodSaysWhoMayCallIt(), OpenByOversight.class),
        Arguments.of(RequestRules.onlyPublicLinksMakesAbsoluteUris(), MakesAbsoluteUris.class),
        Arguments.of(Rules.signingInLoadsNothingInsideACache(), LoadsInsideACache.class),
        Arguments.of(RequestRules.resourcesTakeBodiesThatWereRead(), ReadsTheBodyItself.class),
        Arguments.of(
            RequestRules.applicationsHaveTheReaderOfBodies(), ApplicationWithoutReader.class),
        Arguments.of(RequestRules.jsonIsParsedInOnePlace(), ReadsTheBodyItself.class),
        Arguments.of(Rules.onlyTheClockTellsTheTime(), AsksTheSystemForTheTime.class),
        Arguments.of(Rules.requestsWaitForOthersInOnePlace(), WaitsForAnAnswer.class),
        Arguments.of(
            RequestRules.onlyOnePlaceKnowsWhereARequestComesFrom(),
            AsksTheConnectionWhoCalls.class),
        Arguments.of(Rules.settingsAreListed(), UnlistedSettings.class),
        Arguments.of(Rules.rulesOfTheDatabaseAreListed(), RuleWithNeeds.class),
        Arguments.of(Rules.rulesOfTheDatabaseNeedNothing(), RuleWithNeeds.class),
        Arguments.of(Rules.onlyConfigurationReadsKeys(), RuleWithNeeds.class),
        Arguments.of(RequestRules.resourcesOpenNoTransactions(), TransactionInResource.class),
        Arguments.of(RequestRules.resourcesAreNoEnterpriseBeans(), BeanOfEnterprise.class),
        Arguments.of(Rules.namesSayWhatAClassIs(), BeanOfEnterprise.class),
        Arguments.of(Rules.namesSayWhatAClassIs(), SomethingManager.class));
  }

  @ParameterizedTest
  @MethodSource("rulesAndViolations")
  void belfryKeepsTheRule(ArchRule rule, Class<?> violation) {
    rule.check(BELFRY);
  }

  @ParameterizedTest
  @MethodSource("rulesAndViolations")
  void theRuleCatchesItsViolation(ArchRule rule, Class<?> violation) {
    JavaClasses planted = new ClassFileImporter().importClasses(violation);
    assertThat(rule.allowEmptyShould(true).evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void packagesHaveNoCycles() {
    Rules.packagesHaveNoCycles().check(BELFRY);
  }

  @Test
  void aCycleOfPackagesIsFound() {
    JavaClasses planted = new ClassFileImporter().importClasses(Chicken.class, Egg.class);
    assertThat(Rules.packagesHaveNoCycles().evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void allModulesAreSeen() {
    assertThat(BELFRY.contain("org.belfry.platform.rest.access.AccessFeature")).isTrue();
    assertThat(BELFRY.contain("org.belfry.webhooks.topic.TopicCreation")).isTrue();
    assertThat(BELFRY.contain("org.belfry.notifications.NotificationPublisher")).isTrue();
    assertThat(BELFRY.contain("org.belfry.tasks.TaskEvents")).isTrue();
    assertThat(BELFRY.contain("org.belfry.tasks.task.Task")).isTrue();
    assertThat(BELFRY.contain("org.belfry.notifications.notification.Posting")).isTrue();
    assertThat(BELFRY.contain("org.belfry.web.NativeApplication")).isTrue();
    assertThat(BELFRY.contain("org.belfry.web.architecture.RulesTest")).isFalse();
  }
}
