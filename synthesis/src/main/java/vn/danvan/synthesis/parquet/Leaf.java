package vn.danvan.synthesis.parquet;

/**
 * A column that holds one value a row.
 *
 * @param index its place among all columns that hold values
 * @param type the number of its stored type
 * @param kind how its values read
 * @param isOptional true when values may be missing
 */
record Leaf(int index, int type, Kind kind, boolean isOptional) {}
