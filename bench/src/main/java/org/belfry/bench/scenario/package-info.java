/** What is measured how; a line or a few of the table each. */
@NullMarked
package org.belfry.bench.scenario;

import org.jspecify.annotations.NullMarked;
