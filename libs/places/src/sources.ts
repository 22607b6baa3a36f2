/** The list that was amended until 30/06/2025. What it was on earlier days is not in our sources. */
export const oldList = 'QĐ 124/2004/QĐ-TTg, as amended';

export const newList = 'QĐ 19/2025/QĐ-TTg';
