package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The compiler refuses what goes by the machine's language, time zone or character set. No source
 * tells whether it still does.
 */
class CompilerChecksTest {
  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DefaultLocale",
        "StringCaseLocaleUsage",
        "DefaultCharset",
        "JavaTimeDefaultTimeZone"
      })
  void whatGoesByTheMachineIsAnError(String check) throws Exception {
    assertThat(flags())
        .filteredOn(flag -> flag.startsWith("-Xep:" + check + ":"))
        .containsExactly("-Xep:" + check + ":ERROR");
  }

  @Test
  void errorsAreErrors() throws Exception {
    assertThat(flags())
        .startsWith("-Xplugin:ErrorProne")
        .doesNotContain("-XepDisableAllChecks", "-XepAllErrorsAsWarnings");
  }

  @Test
  void noModuleHasACompilerOfItsOwn() throws Exception {
    try (Stream<Path> all = Files.list(ROOT)) {
      List<Path> modules =
          all.map(module -> module.resolve("pom.xml")).filter(Files::exists).toList();

      assertThat(modules).hasSizeGreaterThan(9);
      assertThat(modules)
          .allSatisfy(pom -> assertThat(pom).content().doesNotContain("maven-compiler-plugin"));
    }
  }

  /** Of the one argument that has the plug-in of the compiler and what it is told. */
  private static List<String> flags() throws Exception {
    String argument =
        XPathFactory.newInstance()
            .newXPath()
            .evaluate(
                "/project/build/plugins/plugin[artifactId='maven-compiler-plugin']"
                    + "/configuration/compilerArgs/arg[starts-with(., '-Xplugin:')]",
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(ROOT.resolve("pom.xml").toFile()));
    return List.of(argument.split("\\s+", -1));
  }
}
