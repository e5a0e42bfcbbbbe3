/** The fonts that pictures are drawn with, by the name of their file, and where npm has them; the build puts them into `dist/fonts`. */
export const fontFiles = {
  'NotoSans_400Regular.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoSans_700Bold.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'Vazirmatn_400Regular.ttf': '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'Vazirmatn_700Bold.ttf': '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
} as const;

export type FontFile = keyof typeof fontFiles;
