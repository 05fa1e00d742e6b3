/** Where the tables of webhooks are made. */
@NullMarked
package org.belfry.webhooks.schema;

import org.jspecify.annotations.NullMarked;
