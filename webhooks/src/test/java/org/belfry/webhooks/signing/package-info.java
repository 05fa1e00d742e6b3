@NullMarked
package org.belfry.webhooks.signing;

import org.jspecify.annotations.NullMarked;
