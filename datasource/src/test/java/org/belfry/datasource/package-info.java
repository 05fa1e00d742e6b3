@NullMarked
package org.belfry.datasource;

import org.jspecify.annotations.NullMarked;
