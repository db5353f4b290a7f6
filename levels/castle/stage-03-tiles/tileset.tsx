<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="gallery" tilewidth="16" tileheight="16" tilecount="204" columns="16">
 <image source="atlas.png" width="256" height="208" />
 <tile id="0" type="void" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="0" />
   <property name="name" value="void-plain-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="void" />
  </properties>
 </tile>
 <tile id="1" type="wall" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="edge" value="inside" />
   <property name="name" value="wall-brick-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="window" probability="0.913">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="3" type="window" probability="0.6087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="4" type="window" probability="0.3043">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="5" type="window" probability="0.3043">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="6" type="window" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="7" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="8" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="9" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="10" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-brick-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="11" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-brick-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="12" type="window" probability="0.7391">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="window-brick-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="13" type="window" probability="0.3913">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="window-brick-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="14" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="window-brick-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="15" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="window-brick-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="16" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="window-brick-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="17" type="window" probability="0.5217">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-brick-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="18" type="window" probability="0.3043">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-brick-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="19" type="window" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-brick-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="20" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-brick-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="21" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-brick-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="22" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-brick-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="23" type="window" probability="0.913">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-brick-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="24" type="window" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-brick-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="25" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-brick-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="26" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-brick-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="27" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-brick-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="28" type="window" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-brick-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="29" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-brick-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="30" type="window" probability="0.4348">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-brick-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="31" type="window" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-brick-30" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="32" type="window" probability="0.4348">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="window-brick-31" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="33" type="window" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="window-brick-32" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="34" type="window" probability="0.5652">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="window-brick-33" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="35" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top" />
   <property name="name" value="window-brick-34" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="36" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top" />
   <property name="name" value="window-brick-35" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="37" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="inside" />
   <property name="name" value="window-brick-36" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="38" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="inside" />
   <property name="name" value="window-brick-37" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="39" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="inside" />
   <property name="name" value="window-brick-38" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="40" type="window" probability="0.4348">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="left_right" />
   <property name="name" value="window-brick-39" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="41" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-brick-40" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="42" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-brick-41" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="43" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-brick-42" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="44" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-ornament-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="45" type="pillar" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-ornament-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="46" type="pillar" probability="0.0124">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-ornament-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="47" type="pillar" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-ornament-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="48" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="49" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="50" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="51" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="52" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="53" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="54" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="55" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="56" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="57" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-brick-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="58" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="59" type="decor" probability="0.2778">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="60" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top" />
   <property name="name" value="decor-brick-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="61" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top" />
   <property name="name" value="decor-brick-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="62" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="63" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top" />
   <property name="name" value="decor-brick-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="64" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="65" type="decor" probability="0.2778">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-brick-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="66" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="left" />
   <property name="name" value="decor-brick-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="67" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="68" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-brick-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="69" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-brick-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="70" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-brick-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="71" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="72" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="right" />
   <property name="name" value="decor-brick-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="73" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="74" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="75" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="76" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="77" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-brick-30" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="78" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-brick-31" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="79" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="left" />
   <property name="name" value="decor-brick-32" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="80" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-brick-33" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="81" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="left" />
   <property name="name" value="decor-brick-34" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="82" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="left" />
   <property name="name" value="decor-brick-35" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="83" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-brick-36" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="84" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-brick-37" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="85" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-38" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="86" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-39" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="87" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="right" />
   <property name="name" value="decor-brick-40" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="88" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="right" />
   <property name="name" value="decor-brick-41" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="89" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="right" />
   <property name="name" value="decor-brick-42" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="90" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="right" />
   <property name="name" value="decor-brick-43" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="91" type="decor" probability="0.2778">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-brick-44" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="92" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-brick-45" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="93" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-brick-46" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="94" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-47" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="95" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-48" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="96" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-49" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="97" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-50" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="98" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-51" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="99" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-52" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="100" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-53" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="101" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-54" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="102" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-55" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="103" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-brick-56" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="104" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-57" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="105" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top" />
   <property name="name" value="decor-brick-58" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="106" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-brick-59" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="107" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top" />
   <property name="name" value="decor-brick-60" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="108" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top" />
   <property name="name" value="decor-brick-61" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="109" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-brick-62" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="110" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-brick-63" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="111" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-brick-64" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="112" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-brick-65" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="113" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-brick-66" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="114" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-brick-67" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="115" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-brick-68" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="116" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-69" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="117" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-70" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="118" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-brick-71" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="119" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-brick-72" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="120" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-brick-73" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="121" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-brick-74" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="122" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="left" />
   <property name="name" value="decor-brick-75" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="123" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="left" />
   <property name="name" value="decor-brick-76" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="124" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-77" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="125" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-78" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="126" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="right" />
   <property name="name" value="decor-brick-79" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="127" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-80" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="128" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-81" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="129" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-brick-82" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="130" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-brick-83" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="131" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-brick-84" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="132" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-brick-85" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="133" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-brick-86" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="134" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-brick-87" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="135" type="decor" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-88" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="136" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-earth-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="137" type="foliage" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="foliage-earth-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="138" type="foliage" probability="0.375">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="foliage-earth-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="139" type="foliage" probability="0.375">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-earth-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="140" type="foliage" probability="0.3438">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-earth-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="141" type="foliage" probability="0.3438">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-earth-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="142" type="foliage" probability="0.3125">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-earth-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="143" type="foliage" probability="0.2812">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-earth-8" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="144" type="foliage" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-earth-9" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="145" type="foliage" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-10" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="146" type="foliage" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="left" />
   <property name="name" value="foliage-earth-11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="147" type="foliage" probability="0.0312">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="foliage-earth-12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="148" type="foliage" probability="0.0312">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-earth-13" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="149" type="foliage" probability="0.0312">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-14" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="150" type="foliage" probability="0.0312">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-earth-15" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="151" type="foliage" probability="0.2188">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-earth-16" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="152" type="foliage" probability="0.0938">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-earth-17" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="153" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-ornament-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="154" type="solid" probability="0.1684">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-ornament-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="155" type="solid" probability="0.1622">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-ornament-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="156" type="solid" probability="0.1499">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="right" />
   <property name="name" value="solid-ornament-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="157" type="solid" probability="0.1499">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="left" />
   <property name="name" value="solid-ornament-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="158" type="solid" probability="0.0945">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-ornament-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="159" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="160" type="ledge" probability="0.1549">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="top_right" />
   <property name="name" value="ledge-ornament-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="161" type="ledge" probability="0.1174">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="162" type="ledge" probability="0.108">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="ledge-ornament-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="163" type="ledge" probability="0.0329">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="top_left" />
   <property name="name" value="ledge-ornament-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="164" type="platform" probability="0.96">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-ornament-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="165" type="platform" probability="0.84">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-ornament-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="166" type="platform" probability="0.36">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-ornament-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="167" type="platform" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-ornament-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="168" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-ornament-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="169" type="platform" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-ornament-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="170" type="platform" probability="0.16">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-ornament-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="171" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-ornament-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="172" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-ornament-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="173" type="stair_up_left" probability="0.3158">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-ornament-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="174" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="175" type="spikes" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="spikes-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="176" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="177" type="liquid" probability="0.6857">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="178" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-ornament-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="179" type="breakable" probability="0.6875">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="breakable-ornament-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="180" type="breakable" probability="0.6875">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="breakable-ornament-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="181" type="breakable" probability="0.625">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-ornament-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="182" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="breakable-ornament-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="183" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="breakable-ornament-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="184" type="door" probability="0.9167">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="185" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="186" type="door" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="187" type="door" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="188" type="door" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="door-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="189" type="door" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="190" type="door" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="191" type="door" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top" />
   <property name="name" value="door-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="192" type="door" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-brick-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="193" type="door" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-brick-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="194" type="door" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="inside" />
   <property name="name" value="door-brick-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="195" type="door" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="left" />
   <property name="name" value="door-brick-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="196" type="door" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-brick-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="197" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-brick-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="198" type="door" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="57" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-brick-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="199" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="57" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-brick-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="200" type="door" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-brick-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="201" type="door" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="door-brick-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="202" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="59" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="203" type="candle" probability="0.1818">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="153">
   <wangcolor name="ground" color="#8c5a31" tile="153" probability="1" />
   <wangtile tileid="153" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="154" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="155" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="156" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="157" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="158" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="159" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="160" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="161" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="162" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="163" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="178" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="179" wangid="1,1,1,0,0,0,0,0" />
   <wangtile tileid="180" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="181" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="182" wangid="1,0,0,0,0,0,0,0" />
   <wangtile tileid="183" wangid="0,0,1,0,0,0,1,0" />
  </wangset>
  <wangset name="platform" type="mixed" tile="164">
   <wangcolor name="platform" color="#d6d65a" tile="164" probability="1" />
   <wangtile tileid="164" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="165" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="166" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="167" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="168" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="169" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="170" wangid="0,0,1,0,0,0,1,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="176">
   <wangcolor name="liquid" color="#3152d6" tile="176" probability="1" />
   <wangtile tileid="176" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="177" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
