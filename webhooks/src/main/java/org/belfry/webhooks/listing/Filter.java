package org.belfry.webhooks.listing;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.OrNode;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import cz.jirutka.rsql.parser.ast.RSQLVisitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belfry.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** Turns the parameter {@code filter}, an RSQL expression, into a condition. */
final class Filter implements RSQLVisitor<Sql, Fields> {
  static final String PARAMETER = "filter";

  /** The parser calls itself for each level, so that deeper ones could exhaust the stack. */
  private static final int DEEPEST = 50;

  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private static final Map<ComparisonOperator, Comparison> ORDERS =
      Map.of(
          RSQLOperators.LESS_THAN, Comparison.LESS,
          RSQLOperators.LESS_THAN_OR_EQUAL, Comparison.LESS_OR_EQUAL,
          RSQLOperators.GREATER_THAN, Comparison.GREATER,
          RSQLOperators.GREATER_THAN_OR_EQUAL, Comparison.GREATER_OR_EQUAL);

  private static final Set<ComparisonOperator> OPERATORS =
      Set.of(
          RSQLOperators.EQUAL,
          RSQLOperators.NOT_EQUAL,
          RSQLOperators.LESS_THAN,
          RSQLOperators.LESS_THAN_OR_EQUAL,
          RSQLOperators.GREATER_THAN,
          RSQLOperators.GREATER_THAN_OR_EQUAL,
          RSQLOperators.IN,
          RSQLOperators.NOT_IN);

  private Filter() {}

  /**
   * @throws InvalidListing 400 if it is malformed, 422 if it asks for what does not exist
   */
  static Sql parse(String text, Fields fields) {
    if (depth(text) > DEEPEST) {
      throw InvalidListing.malformedFilter(
          text, "there are more than " + DEEPEST + " parentheses in each other");
    }
    try {
      return new RSQLParser(OPERATORS).parse(text).accept(new Filter(), fields);
    } catch (RSQLParserException malformed) {
      throw malformed(
          text, Optional.ofNullable(malformed.getCause()).orElse(malformed).getMessage());
    }
  }

  @Override
  public Sql visit(AndNode node, Fields fields) {
    return Sql.allOf(children(node, fields));
  }

  @Override
  public Sql visit(OrNode node, Fields fields) {
    return Sql.anyOf(children(node, fields));
  }

  @Override
  public Sql visit(ComparisonNode node, Fields fields) {
    Field field = fields.named(node.getSelector(), PARAMETER);
    ComparisonOperator operator = node.getOperator();
    List<String> values = node.getArguments();
    if (values.isEmpty()) {
      throw InvalidListing.malformedFilter(
          node.toString(), node.getSelector() + operator.getSymbol() + "() lists no values");
    }
    Comparison order = ORDERS.get(operator);
    if (order != null) {
      return field.compare(order, values.get(0));
    }
    Sql either = Sql.anyOf(values, field::like);
    boolean negated =
        operator.equals(RSQLOperators.NOT_EQUAL) || operator.equals(RSQLOperators.NOT_IN);
    return negated ? either.negated() : either;
  }

  private List<Sql> children(LogicalNode node, Fields fields) {
    return node.getChildren().stream().map(child -> child.accept(this, fields)).toList();
  }

  private static InvalidListing malformed(String text, @Nullable String told) {
    String message = Optional.ofNullable(told).orElse("it cannot be read");
    Matcher column = COLUMN.matcher(message);
    if (column.find()) {
      int position = Math.max(1, Integer.parseInt(column.group(1)));
      return InvalidListing.malformedFilter(text, position, reason(message));
    }
    return InvalidListing.malformedFilter(text, reason(message));
  }

  /** The first sentence of what the parser says; the rest are names of its tokens. */
  private static String reason(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.replaceAll(" at line.*|\\.$", "")
        + (message.startsWith("Unknown operator")
            ? "; there are "
                + OPERATORS.stream()
                    .map(ComparisonOperator::getSymbol)
                    .sorted()
                    .collect(Collectors.joining(", "))
            : "");
  }

  private static int depth(String text) {
    int[] open = {0};
    return IntStream.concat(IntStream.of('\0'), text.chars())
        .map(c -> open[0] += c == '(' ? 1 : c == ')' ? -1 : 0)
        .max()
        .orElse(0);
  }
}
